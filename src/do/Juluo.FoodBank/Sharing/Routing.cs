namespace Juluo.FoodBank;

/// <summary>
/// Maximum flow of units from origins to destinations with limited room, along suitable pairs only. If a destination is full, units sent there are rerouted if that makes room: an augmenting path
/// (Ford &amp; Fulkerson 1956), found breadth first (Edmonds &amp; Karp 1972).
/// </summary>
/// <param name="suits">True at [origin, destination] if the pair is suitable.</param>
/// <param name="room">The room of each destination; reduced in place.</param>
internal sealed class Routing(bool[,] suits, int[] room)
{
    private readonly int origins = suits.GetLength(0);

    public int[,] Sent { get; } = new int[suits.GetLength(0), suits.GetLength(1)];

    /// <summary>Sends up to a number of further units from an origin. Units sent before stay sent. Each path costs at most origins × destinations steps.</summary>
    /// <returns>The number of units sent.</returns>
    public int Send(int origin, int most)
    {
        var sent = 0;
        while (sent < most && Path(origin) is { } path)
        {
            var units = Math.Min(most - sent, room[path[^1].Destination]);
            for (var i = 1; i < path.Count; i++) // rerouting from a destination is limited to what was sent there
                units = Math.Min(units, Sent[path[i].Origin, path[i - 1].Destination]);
            for (var i = 0; i < path.Count; i++)
            {
                Sent[path[i].Origin, path[i].Destination] += units;
                if (i > 0)
                    Sent[path[i].Origin, path[i - 1].Destination] -= units;
            }

            room[path[^1].Destination] -= units;
            sent += units;
        }

        return sent;
    }

    /// <summary>Finds the shortest path to a destination with room, as pairs of origin and destination; on ties the first destination.</summary>
    private List<(int Origin, int Destination)>? Path(int from)
    {
        var reachedBy = new int[room.Length]; // the origin through which a destination was reached
        var cameFrom = new int[origins]; // the destination from which an origin was reached
        Array.Fill(reachedBy, -1);
        Array.Fill(cameFrom, -1);
        var ahead = new Queue<int>([from]);
        while (ahead.TryDequeue(out var origin))
            for (var destination = 0; destination < room.Length; destination++)
            {
                if (!suits[origin, destination] || reachedBy[destination] >= 0)
                    continue;
                reachedBy[destination] = origin;
                if (room[destination] > 0)
                    return Back(destination);
                for (var other = 0; other < origins; other++)
                    if (other != from && cameFrom[other] < 0 && Sent[other, destination] > 0)
                    {
                        cameFrom[other] = destination;
                        ahead.Enqueue(other);
                    }
            }

        return null;

        List<(int, int)> Back(int destination)
        {
            var path = new List<(int, int)>();
            for (var at = destination; ; at = cameFrom[reachedBy[at]])
            {
                path.Add((reachedBy[at], at));
                if (reachedBy[at] == from)
                    break;
            }

            path.Reverse();
            return path;
        }
    }
}
