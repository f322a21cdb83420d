namespace Juluo.Foundation;

/// <summary>The permissions of a module, with the roles that have them by default; a community may decide differently.</summary>
public sealed class Permissions(params (string Name, string Sentence, Role[] Roles)[] all)
{
    public IReadOnlyList<(string Name, string Sentence, Role[] Roles)> All { get; } = all;

    /// <summary>The read-only permissions: no route that changes anything accepts them, so that a read-only token can only read.</summary>
    public IReadOnlyList<string> Reading { get; init; } = [];

    /// <summary>Permissions that only arrange the menu and grant no access: anyone who assigns roles may grant them, even without holding them.</summary>
    public IReadOnlyList<string> Arranging { get; init; } = [];

    /// <summary>The permissions that people with a paused membership keep.</summary>
    public IReadOnlyList<string> WhenPaused { get; init; } = [];
}
