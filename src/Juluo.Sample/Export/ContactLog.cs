namespace Juluo.Sample;

/// <summary>
/// Writes a community as a contact log: <c>contacts.csv</c> (t_start, t_end, i, j, duration_s; seconds since the first midnight, end
/// exclusive, i &lt; j) and <c>nodes.csv</c> (id, profession, house, role). It contains what a sensor worn on the chest would record:
/// face-to-face meetings, but not an audience in the same hall. Includes everyone, as in a study with everyone's consent.
/// </summary>
public static class ContactLog
{
    /// <summary>True if a sensor would have recorded the two face to face.</summary>
    public static bool Sees(SampleInteraction row) =>
        row.FaceToFace && row.Kind is not (InteractionKind.CoAttendance or InteractionKind.Talk or InteractionKind.CoHosting);

    public static async Task WriteNodes(SampleCommunity community, TextWriter to, CancellationToken stop = default)
    {
        await Line(to, "\"id\",\"trade\",\"house\",\"role\"", stop);
        foreach (var person in community.People)
        {
            await Line(to, $"{person.Number},\"{person.Trade.Key}\",\"{community.Houses[person.House].Slug}\",\"{person.Role}\"", stop);
        }
    }

    public static async Task WriteContacts(SampleCommunity community, TextWriter to, CancellationToken stop = default)
    {
        var zero = community.Options.Start.AtStartOfDayInZone(SampleOptions.Zone).ToInstant();
        await Line(to, "\"t_start\",\"t_end\",\"i\",\"j\",\"duration_s\"", stop);
        foreach (var row in community.Interactions().Where(Sees))
        {
            var starts = (long)(row.At - zero).TotalSeconds;
            var (i, j) = row.A < row.B ? (row.A, row.B) : (row.B, row.A);
            await Line(to, string.Create(CultureInfo.InvariantCulture, $"{starts},{starts + row.Seconds},{i},{j},{row.Seconds}"), stop);
        }
    }

    private static Task Line(TextWriter to, string line, CancellationToken stop) => to.WriteAsync($"{line}\n".AsMemory(), stop);
}
