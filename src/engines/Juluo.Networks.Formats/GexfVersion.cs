namespace Juluo.Networks.Formats;

/// <summary>Versions of GEXF for writing. All versions are read.</summary>
public enum GexfVersion
{
    /// <summary>1.3, of 2022: for Gephi and new versions of networkx.</summary>
    V13,

    /// <summary>1.2draft, of 2009: for older programs; networkx 2.8 reads nothing newer.</summary>
    V12,
}
