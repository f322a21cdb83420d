namespace Juluo.Foundation;

/// <summary>
/// Marks a module's contribution to a shared page (today, home, the public page): a slice without a route whose output a component shows. The page runs all widgets
/// that the caller may see, in order, in one unit of work. Widgets of a person's page take <c>OfPerson</c>, those of an event <c>OfEvent</c>, and the
/// others <c>Nothing</c>.
/// </summary>
/// <param name="dashboard">One of <see cref="Dashboard"/>.</param>
/// <param name="needs">The required permission, as for a route.</param>
/// <param name="component">A component with a parameter <c>Model</c> of the slice's output type.</param>
/// <param name="order">The sort order; smaller comes first. From 100 on, the widget is in the side column.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WidgetAttribute(string dashboard, string needs, Type component, int order) : Attribute
{
    public string Dashboard => dashboard;

    public string Requires => needs;

    public Type Component => component;

    public int Order => order;

    /// <summary>The part of the program to which the widget belongs; null if it belongs to none and is always on.</summary>
    public Part? Part { get; internal set; }

    /// <summary>True if a permission at single sites is enough, as for a route.</summary>
    public bool AtSite { get; set; }
}

/// <summary>The pages that contain widgets of several modules.</summary>
public static class Dashboard
{
    /// <summary>The operator's page for the day: current tasks.</summary>
    public const string Today = "today";

    /// <summary>The member's own page.</summary>
    public const string Home = "home";

    /// <summary>The community's public page at <c>/</c>.</summary>
    public const string Front = "front";

    /// <summary>The person's relations to the community, below the links to their own pages, at <c>/me</c>.</summary>
    public const string Me = "me";

    /// <summary>The community's own settings, at <c>/settings</c>.</summary>
    public const string Settings = "settings";

    /// <summary>The appearance of the public page, at <c>/settings/face</c>.</summary>
    public const string PublicPage = "face";

    /// <summary>A person's consents, the log of views, the export of their data, and erasure, at <c>/me/privacy</c>.</summary>
    public const string Privacy = "privacy";

    /// <summary>A person's profile as others see it, at <c>/people/{id}</c>. Its widgets take <c>OfPerson</c>.</summary>
    public const string Person = "person";

    /// <summary>An event, at <c>/events/{id}</c>. Its widgets take <c>OfEvent</c>.</summary>
    public const string Event = "event";
}

/// <summary>A widget's model whose position on the page depends on the reader or on open tasks.</summary>
public interface IPlacedWidget
{
    /// <param name="declared">The order from the attribute.</param>
    int Order(Caller reader, int declared);
}

/// <summary>A widget's model that contributes to the page's heading.</summary>
public interface IHeadline
{
    /// <summary>Returns one short sentence in the reader's language, or null.</summary>
    string? Headline(Words words);
}
