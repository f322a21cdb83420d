namespace Juluo.Yaml;

/// <summary>Why a text is not read.</summary>
public enum YamlFaultKind
{
    /// <summary>It is no YAML at this place.</summary>
    NotYaml,

    /// <summary>The bracket or brace that opens here is never closed.</summary>
    Unclosed,

    /// <summary>This line is set in by a tab; YAML is set in by blanks.</summary>
    Tab,

    /// <summary>A name stands twice in one mapping.</summary>
    Twice,

    /// <summary>More levels than the caller reads.</summary>
    TooDeep,

    /// <summary>An alias, which stands for a part that is written elsewhere.</summary>
    Alias,

    /// <summary>There is no document in it.</summary>
    Empty,

    /// <summary>There is more than one document in it.</summary>
    Several,
}

/// <summary>The first thing that is wrong with a text.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Counted from 1, and never beyond the last line of the text.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Said">In the library's English, without a full stop; empty where there is no more to say.</param>
public sealed record YamlFault(YamlFaultKind Kind, int Line, int Column, string Said = "");
