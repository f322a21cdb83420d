namespace Juluo.Alliances;

/// <summary>
/// Reads the figures of a community that it may give to its allies. Any module registers one; a figure of fewer than five people is none.
/// </summary>
internal delegate Task<IReadOnlyList<GivenMeasure>> GiveMeasures(UnitOfWork work, CancellationToken stop);
