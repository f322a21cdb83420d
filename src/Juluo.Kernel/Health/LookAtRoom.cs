namespace Juluo.Kernel;

/// <summary>What a room has to say of itself at the self-check, in the community of the work; nothing, if it has nothing that could fail. A room registers it.</summary>
public delegate Task<IReadOnlyList<Finding>> LookAtRoom(Work work, CancellationToken stop);
