using System.Collections.Concurrent;

namespace Juluo.Testing;

/// <summary>
/// Databases that the test classes of a process use in turns. A server process that uses a database for the first time spends 100 ms on reading its catalogue and on planning; one that has used
/// it before spends nothing, so connections stay open from one class to the next. A class has its database to itself and finds it empty.
/// </summary>
internal static class DatabasePool
{
    private static readonly ConcurrentBag<PooledDatabase> Free = [];

    public static async Task<PooledDatabase> Take() => Free.TryTake(out var free) ? free : await PooledDatabase.Make();

    /// <summary>Empties a database for the next class. One whose schema was changed, or that is still in use, is dropped.</summary>
    public static async Task Return(PooledDatabase database)
    {
        if (await database.Empty() is null)
            Free.Add(database);
        else
            await database.Drop();
    }
}
