package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A network as GraphML (graphml.graphdrawing.org), for Gephi, Cytoscape, igraph, NetworkX: an undirected graph whose nodes have
 * label, kind, mentions and units, and whose edges have weight (common units), logDice and llr. The provenance is the graph's
 * {@code desc}. Stateless.
 */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String[][] KEYS = {{"label", "node", "string"}, {"kind", "node", "string"},
            {"mentions", "node", "long"}, {"units", "node", "long"}, {"weight", "edge", "long"},
            {"logDice", "edge", "double"}, {"llr", "edge", "double"}};

    private GraphMl() {
    }

    /** Writes the whole graph. */
    public static void write(Network network, Provenance provenance, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String[] key : KEYS) {
                writeKey(key, xml);
            }
            writeGraph(network, provenance, xml);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void writeKey(String[] key, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", key[0]);
        xml.writeAttribute("for", key[1]);
        xml.writeAttribute("attr.name", key[0]);
        xml.writeAttribute("attr.type", key[2]);
    }

    private static void writeGraph(Network network, Provenance provenance, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "undirected");
        xml.writeCharacters("\n    ");
        xml.writeStartElement("desc");
        xml.writeCharacters(clean(description(network, provenance)));
        xml.writeEndElement();
        for (int i = 0; i < network.nodes().size(); i++) {
            Network.Node node = network.nodes().get(i);
            xml.writeCharacters("\n    ");
            xml.writeStartElement("node");
            xml.writeAttribute("id", "n" + i);
            writeData("label", node.name(), xml);
            writeData("kind", Network.kindName(node), xml);
            writeData("mentions", Long.toString(node.mentions()), xml);
            writeData("units", Long.toString(node.units()), xml);
            xml.writeEndElement();
        }
        for (Network.Edge edge : network.edges()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("edge");
            xml.writeAttribute("source", "n" + edge.source());
            xml.writeAttribute("target", "n" + edge.target());
            writeData("weight", Long.toString(edge.table().both()), xml);
            writeData("logDice", Double.toString(TableJson.rounded(AssociationMeasure.LOG_DICE.of(edge.table()))), xml);
            writeData("llr", Double.toString(TableJson.rounded(AssociationMeasure.LLR.of(edge.table()))), xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String description(Network network, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Object> entry : provenance.entries().entrySet()) {
            text.append(entry.getKey()).append(": ").append(entry.getValue()).append("; ");
        }
        return text.append("sentences or articles: ").append(network.units()).append("; names in all: ")
                .append(network.found()).toString();
    }

    private static void writeData(String key, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write control chars and unpaired surrogates: U+FFFD stands for them. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c < 0x20 && c != '\t' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE && c <= 0xFFFF
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
