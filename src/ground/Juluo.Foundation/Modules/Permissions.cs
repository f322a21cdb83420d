namespace Juluo.Foundation;

/// <summary>What may be done in a module, and by whom unless a community decides otherwise.</summary>
public sealed class Permissions(params (string Name, string Sentence, Role[] Roles)[] all)
{
    public IReadOnlyList<(string Name, string Sentence, Role[] Roles)> All { get; } = all;

    /// <summary>Of these, what only lets a person look: no route that changes anything is open to it, so a token that may only read only reads.</summary>
    public IReadOnlyList<string> Reading { get; init; } = [];

    /// <summary>Permissions that open nothing and only arrange the menu: anyone who gives roles may give them, also without having them.</summary>
    public IReadOnlyList<string> Arranging { get; init; } = [];

    /// <summary>Of these, what a person keeps whose membership is paused.</summary>
    public IReadOnlyList<string> WhenPaused { get; init; } = [];
}
