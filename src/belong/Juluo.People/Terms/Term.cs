namespace Juluo.People;

/// <summary>A word of the community's own lists (trades, skills) in both languages.</summary>
public sealed record Term(string Zh, string En)
{
    public const int MostZh = 40;
    public const int MostEn = 60;

    /// <summary>A word as somebody typed it: the same in both until an operator translates it.</summary>
    public Term(string typed)
        : this(typed, typed) { }
}
