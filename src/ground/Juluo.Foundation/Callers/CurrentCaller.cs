namespace Juluo.Foundation;

/// <summary>The caller of this request, for parts of a page that are not slices: layout, menu, language switch.</summary>
public sealed class CurrentCaller
{
    public Caller? Caller { get; set; }

    /// <summary>Unread notifications are counted up to this number, at which the menu shows “99+”.</summary>
    public const int MostUnread = 100;

    /// <summary>Notifications that the caller has not read, up to <see cref="MostUnread"/>.</summary>
    public int Unread { get; set; }

    /// <summary>The path and query of the current page, to return to.</summary>
    public string Path { get; set; } = "/";
}
