namespace Juluo.Kernel;

/// <summary>What may be done in a room, and by whom unless a community decides otherwise.</summary>
public sealed class Permissions(params (string Name, string Sentence, Role[] Roles)[] all)
{
    public IReadOnlyList<(string Name, string Sentence, Role[] Roles)> All { get; } = all;

    /// <summary>Of these, what somebody keeps whose membership is paused.</summary>
    public IReadOnlyList<string> WhenPaused { get; init; } = [];
}
