namespace Juluo.Gateway;

/// <summary>A door and a set of times, by their places in the list.</summary>
public sealed record Opening(int Door, int Window);
