namespace Juluo.Spaces;

/// <summary>How well a space answers what was typed: by its name, else by what it is, else by what is said of it. What is broken comes after what is not.</summary>
public static class SpaceScore
{
    private const double Broken = 0.05;
    private const double Kind = 0.96;
    private const double Both = 0.02;

    public static double Of(string typed, Resource resource, Words words)
    {
        var kind = words.InBoth($"search.space.{Snake.Case(resource.Kind.ToString(), '-')}");
        var named = SearchScore.Of(typed, resource.Name.Zh, resource.Name.En);
        // Who types “meeting room” means those that there are, and of them those that are called so first.
        var called = Kind * SearchScore.Of(typed, [.. kind.Zh.Split('、'), .. kind.En.Split(", ")]);
        var said =
            typed.Length > 1 && new[] { resource.About?.Zh, resource.About?.En }.Any(t => SearchText.Has(t, typed))
                ? SearchScore.Within
                : 0;
        var score = Math.Max(named, Math.Max(called, said)) + (named > 0 && called > 0 ? Both : 0);
        return score > 0 && resource.Broken is not null ? score - Broken : score;
    }
}
