namespace Juluo.Sample;

/// <summary>Opens the channels of a sample and fills them with messages of the last days.</summary>
internal sealed class SampleChannels(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Dictionary<PersonId, string> names = sample.People.ToDictionary(p => ids[p.Number], p => p.Name);

    /// <param name="circle">The circle with its members that gets one of the channels.</param>
    public async Task<int> Make(CircleId circle, IReadOnlyList<PersonId> members)
    {
        var talking = Talking();
        var channels = SampleChannelTexts.All.Select(c => c.OfCircle ? Channel(c, circle, members) : Channel(c, null, talking)).ToList();
        await services.GetRequiredService<ChannelsFacade>().Add(channels, stop);
        return channels.Count;
    }

    /// <summary>Returns the people who talk: the operator first, and at two indexes people who write English.</summary>
    private List<PersonId> Talking()
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var here = sample
            .People.Where(p => (p.LeftOn is null || p.LeftOn > today) && p.JoinedOn < today.PlusDays(-14))
            .OrderByDescending(p => p.Role == SampleRole.Operator)
            .ThenBy(p => p.Number)
            .DistinctBy(p => p.Name)
            .ToList();
        var english = here.Where(p => !p.Languages[0].StartsWith("zh", StringComparison.Ordinal) && p.Role != SampleRole.Operator).Take(2);
        var talking = here.Except(english).Take(10).ToList();
        foreach (var (one, place) in english.Zip(SampleChannelTexts.English))
            talking.Insert(Math.Min(place, talking.Count), one);
        return [.. talking.Select(p => ids[p.Number])];
    }

    private PastChannel Channel(SampleChannelTexts.Conversation of, CircleId? circle, IReadOnlyList<PersonId> people) =>
        new(
            new(of.Name.Zh, of.Name.En),
            new(of.Purpose.Zh, of.Purpose.En),
            circle,
            people[0],
            sample.Now - Duration.FromDays(20),
            [.. of.Lines.Select(l => Said(l, people))]
        );

    private PastMessage Said(SampleChannelTexts.Line line, IReadOnlyList<PersonId> people)
    {
        var text = line.Text;
        for (var n = 0; n < 10; n++)
            text = text.Replace($"{{{n}}}", names[people[n % people.Count]], StringComparison.Ordinal);
        return new(people[line.Who % people.Count], sample.Now - Duration.FromHours(line.Ago), text)
        {
            Replies = [.. (line.Replies ?? []).Select(r => Said(r, people))],
            Reactions = [.. Emoji(line).Select((e, n) => (people[(line.Who + 1 + n) % people.Count], e)).Distinct()],
        };
    }

    /// <summary>The user-perceived characters (grapheme clusters) of a text, in order.</summary>
    private static IEnumerable<string> Emoji(SampleChannelTexts.Line line)
    {
        for (var characters = System.Globalization.StringInfo.GetTextElementEnumerator(line.Emoji); characters.MoveNext(); )
            yield return characters.GetTextElement();
    }
}
