namespace Juluo.Spaces;

/// <summary>Scores a space against a typed text: by its name, else by its kind, else by its description. Spaces out of order rank lower.</summary>
public static class SpaceScore
{
    private const double Broken = 0.05;
    private const double Kind = 0.96;
    private const double Both = 0.02;

    public static double Of(string typed, Resource resource, Words words)
    {
        var kind = words.InBoth($"search.space.{Snake.Case(resource.Kind.ToString(), '-')}");
        var named = SearchScore.Of(typed, resource.Name.Zh, resource.Name.En);
        // “Meeting room” finds all meeting rooms, and first those with these words in their name.
        var called = Kind * SearchScore.Of(typed, [.. kind.Zh.Split('、'), .. kind.En.Split(", ")]);
        var said =
            typed.Length > 1 && new[] { resource.About?.Zh, resource.About?.En }.Any(t => SearchText.Has(t, typed))
                ? SearchScore.Within
                : 0;
        var score = Math.Max(named, Math.Max(called, said)) + (named > 0 && called > 0 ? Both : 0);
        return score > 0 && resource.Broken is not null ? score - Broken : score;
    }
}
