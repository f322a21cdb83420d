namespace Juluo.Sample;

/// <summary>
/// Writes a community's interactions in the general import format: one line per interaction with the columns
/// <c>at,kind,a,b,minutes,zone,present,source,external_id</c>; people by email, instants in UTC, kinds by name. It also writes the
/// people, so that the file can be imported into an empty community.
/// </summary>
public static class InteractionLog
{
    public const string Header = "at,kind,a,b,minutes,zone,present,source,external_id";

    public static async Task Write(SampleCommunity community, TextWriter to, CancellationToken stop = default)
    {
        await to.WriteAsync($"{Header}\n".AsMemory(), stop);
        foreach (var row in community.Interactions())
        {
            await to.WriteAsync($"{Line(community, row)}\n".AsMemory(), stop);
        }
    }

    /// <summary>Email, names, role, profession, joining date, and the two consents.</summary>
    public static async Task WritePeople(SampleCommunity community, TextWriter to, CancellationToken stop = default)
    {
        await to.WriteAsync("email,name,latin_name,role,trade,joined_on,presence_counts,ties_visible\n".AsMemory(), stop);
        foreach (var p in community.People)
        {
            var joined = LocalDatePattern.Iso.Format(p.JoinedOn);
            var line =
                $"{p.Email},{p.Name},{p.LatinName},{p.Role},{p.Trade.Key},{joined},{Truth(p.PresenceCounts)},{Truth(p.TiesVisible)}\n";
            await to.WriteAsync(line.AsMemory(), stop);
        }
    }

    internal static string Line(SampleCommunity community, SampleInteraction row)
    {
        var zone = row.FaceToFace ? community.ZoneAt(row.Zone).Code : string.Empty;
        var (a, b) = (community.People[row.A].Email, community.People[row.B].Email);
        var minutes = Math.Round(row.Minutes, 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{InstantPattern.General.Format(row.At)},{row.Kind},{a},{b},{minutes},{zone},{row.Present},{row.Source},{row.ExternalId}"
        );
    }

    private static string Truth(bool value) => value ? "true" : "false";
}
