namespace Juluo.Networks.Formats;

/// <summary>The type of a column.</summary>
public enum ColumnKind
{
    /// <summary>Any text; characters that XML cannot contain are dropped.</summary>
    Text,

    /// <summary>A finite number; NaN and infinity are written as missing.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    Boolean,
}
