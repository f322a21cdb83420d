namespace Juluo.Kernel;

/// <summary>Many interactions told at once, such as those of a day: one row of the outbox, heard in one go. Each counts once, as if it had been told alone.</summary>
public sealed record InteractionsTold(IReadOnlyList<Interaction> All) : IFact;
