namespace Juluo.Alliances;

/// <summary>
/// Reads figures of a community that may be given to allies. Any module can register one; figures about fewer than five people are left out.
/// </summary>
internal delegate Task<IReadOnlyList<GivenMeasure>> GiveMeasures(UnitOfWork work, CancellationToken stop);
