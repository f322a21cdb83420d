using System.Security.Cryptography;
using System.Text;

namespace Juluo.Journeys;

/// <summary>A queue, its first counter, and a ticket with a known address, which no ticket of the sample has.</summary>
internal static class QueueScenery
{
    private const string Ticket = "a-ticket-for-the-pages";

    public static async Task<(string, string)[]> Of(Lane lane)
    {
        var queue = await lane.Database.Ask<Guid>("select id from queues.queue order by id limit 1");
        await lane.Database.Do(
            "update queues.ticket set digest = $2 where id = (select id from queues.ticket where queue_id = $1 and state = 'waiting' order by lane, number desc limit 1)",
            queue,
            SHA256.HashData(Encoding.UTF8.GetBytes(Ticket))
        );
        return
        [
            ("queue", $"{queue}"),
            (
                "counter",
                $"{await lane.Database.Ask<Guid>("select id from queues.counter where queue_id = $1 order by label limit 1", queue)}"
            ),
            ("ticket", Ticket),
        ];
    }
}
