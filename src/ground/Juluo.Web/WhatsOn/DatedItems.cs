namespace Juluo.Web;

/// <summary>Returns a module's coming items that the caller may see, earliest first, for the list and the calendar of events.</summary>
/// <param name="from">Only items that are not over at this time.</param>
/// <param name="most">The maximum number of items.</param>
public delegate Task<List<DatedItem>> DatedItems(UnitOfWork work, Caller caller, Instant from, int most, CancellationToken stop);
