namespace Juluo.Kernel;

/// <summary>The caller of this request, for page parts that are no slice: layout, menu, language switch.</summary>
public sealed class CurrentCaller
{
    public Caller? Caller { get; set; }

    /// <summary>Notifications that the caller has not read, up to <see cref="Inbox.MostCounted"/>.</summary>
    public int Unread { get; set; }

    /// <summary>The path and query of the page being shown, to come back to.</summary>
    public string Path { get; set; } = "/";
}
