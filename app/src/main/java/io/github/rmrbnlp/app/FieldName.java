package io.github.rmrbnlp.app;

import io.github.rmrbnlp.query.QueryField;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a field whose values can be counted. */
final class FieldName implements ITypeConverter<QueryField> {
    @Override
    public QueryField convert(String name) {
        QueryField field = QueryField.of(name)
                .orElseThrow(() -> new TypeConversionException("there is no field " + name));
        if (!field.kind().isCounted()) {
            throw new TypeConversionException("the values of " + name + " cannot be counted");
        }
        return field;
    }
}
