namespace Juluo.Networks.Formats;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Any text; characters that XML cannot hold are left out.</summary>
    Text,

    /// <summary>A finite number; NaN and infinity are written as missing.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    Boolean,
}
