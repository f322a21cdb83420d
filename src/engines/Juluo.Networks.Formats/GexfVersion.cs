namespace Juluo.Networks.Formats;

/// <summary>Versions of GEXF that are written. All are read.</summary>
public enum GexfVersion
{
    /// <summary>1.3, of 2022: what Gephi and new versions of networkx read.</summary>
    V13,

    /// <summary>1.2draft, of 2009: what older programs read, and networkx 2.8 nothing newer.</summary>
    V12,
}
