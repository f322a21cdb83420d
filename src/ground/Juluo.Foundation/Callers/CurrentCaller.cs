namespace Juluo.Foundation;

/// <summary>The caller of this request, for page parts that are no slice: layout, menu, language switch.</summary>
public sealed class CurrentCaller
{
    public Caller? Caller { get; set; }

    /// <summary>From here on the rail says "and more".</summary>
    public const int MostUnread = 100;

    /// <summary>Notifications that the caller has not read, up to <see cref="MostUnread"/>.</summary>
    public int Unread { get; set; }

    /// <summary>The path and query of the page being shown, to come back to.</summary>
    public string Path { get; set; } = "/";
}
