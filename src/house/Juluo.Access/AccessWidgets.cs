namespace Juluo.Access;

/// <summary>Pages about access to which modules above add widgets.</summary>
public static class AccessWidgets
{
    /// <summary>The page of my keys, at <c>/me/keys</c>. Its widgets take <see cref="OfMyKeys"/>. Widgets with an order of 100 or more are in the side column.</summary>
    public const string MyKeys = "my-keys";
}

/// <summary>The query parameters of my keys for widgets of other modules.</summary>
/// <param name="Wifi">A new Wi-Fi code for the page to show once, sealed.</param>
public sealed record OfMyKeys(string? Wifi);
