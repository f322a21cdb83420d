namespace Juluo.Journeys;

/// <summary>The sample member's bookings, invitations and waiting list entries, by the names in the brackets of pages.</summary>
internal static class BookingScenery
{
    private const string Guest = "guest@gallery.example";

    public static async Task<IReadOnlyDictionary<string, string>> Of(Lane lane)
    {
        var invitation = lane.Mailbox.Letters.First(l => l.To.Contains(Guest));
        var link = invitation.Links.First(l => l.AbsolutePath.StartsWith("/bookings/answers/", StringComparison.Ordinal));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["booking"] = await One("select booking_id from bookings.booking_guest where email is not null limit 1"),
            ["asked"] = await One("select id from bookings.booking where state = 'requested' limit 1"),
            ["series"] = await One("select id from bookings.series limit 1"),
            ["answer"] = link.AbsolutePath.Split('/')[^1] + link.Query,
            ["other"] = Uri.EscapeDataString(lane.First(SampleRole.Mentor).Name),
            // The Monday on whose morning the meeting room is booked.
            ["takenDay"] = (
                await lane.Database.Ask<string>(
                    "select to_char(lower(w.during) at time zone 'Asia/Taipei', 'YYYY-MM-DD') from bookings.waiting w limit 1"
                )
            )!,
        };

        async Task<string> One(string sql) => (await lane.Database.Ask<Guid>(sql)).ToString();
    }
}
