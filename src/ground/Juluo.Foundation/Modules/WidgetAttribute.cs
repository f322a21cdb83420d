namespace Juluo.Foundation;

/// <summary>
/// A part of a shared page (today, home, the public face) that a module brings along: a slice without a route of its own, whose output a
/// component shows. The page runs all widgets the caller may see, in order, in one unit of work. A widget of a page about a person takes
/// <c>OfPerson</c>; the others take <c>Nothing</c>.
/// </summary>
/// <param name="dashboard">One of <see cref="Dashboard"/>.</param>
/// <param name="needs">As of a route.</param>
/// <param name="component">A component with a parameter <c>Model</c> of the slice's output type.</param>
/// <param name="order">Small comes first. From 100 on, a widget stands in the side column.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WidgetAttribute(string dashboard, string needs, Type component, int order) : Attribute
{
    public string Dashboard => dashboard;

    public string Requires => needs;

    public Type Component => component;

    public int Order => order;

    /// <summary>The part of its module.</summary>
    public Part? Part { get; internal set; }

    /// <summary>As of a route: also for who may it at some sites alone.</summary>
    public bool AtSite { get; set; }
}

/// <summary>The pages that modules share.</summary>
public static class Dashboard
{
    /// <summary>The operator's day: what to do now.</summary>
    public const string Today = "today";

    /// <summary>The member's own page.</summary>
    public const string Home = "home";

    /// <summary>The community's public face at <c>/</c>.</summary>
    public const string Front = "front";

    /// <summary>How the person belongs here, below the way to their own pages, at <c>/me</c>.</summary>
    public const string Me = "me";

    /// <summary>What the community decides about itself, at <c>/settings</c>.</summary>
    public const string Settings = "settings";

    /// <summary>How the public face looks, at <c>/settings/face</c>.</summary>
    public const string Face = "face";

    /// <summary>What one agreed to, who looked, everything about one, and how to be erased, at <c>/me/privacy</c>.</summary>
    public const string Privacy = "privacy";

    /// <summary>A person as others see them, at <c>/people/{id}</c>. Its widgets take <c>OfPerson</c>.</summary>
    public const string Person = "person";
}

/// <summary>A widget's model whose place on its page depends on who reads, or on whether it waits for them.</summary>
public interface IPlacedWidget
{
    /// <param name="declared">The order of its attribute.</param>
    int Order(Caller reader, int declared);
}

/// <summary>A widget's model that has something to say in the page's heading.</summary>
public interface IHeadline
{
    /// <summary>One short sentence in the reader's language, or null.</summary>
    string? Headline(Words words);
}
