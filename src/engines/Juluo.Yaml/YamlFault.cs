namespace Juluo.Yaml;

/// <summary>Reasons why a text cannot be read.</summary>
public enum YamlFaultKind
{
    /// <summary>The text is not YAML at this place.</summary>
    NotYaml,

    /// <summary>A bracket or brace opens here and is never closed.</summary>
    Unclosed,

    /// <summary>This line is indented with a tab; YAML is indented with blanks.</summary>
    Tab,

    /// <summary>A mapping contains the same name twice.</summary>
    Twice,

    /// <summary>The nesting exceeds the caller's limit.</summary>
    TooDeep,

    /// <summary>An alias, which refers to a part written elsewhere.</summary>
    Alias,

    /// <summary>The text contains no document.</summary>
    Empty,

    /// <summary>The text contains more than one document.</summary>
    Several,
}

/// <summary>The first fault of a text, after which reading stops.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Line">Line, from 1, and never beyond the last line of the text.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Said">The library's message in English, without a full stop; empty if there is none.</param>
public sealed record YamlFault(YamlFaultKind Kind, int Line, int Column, string Said = "");
