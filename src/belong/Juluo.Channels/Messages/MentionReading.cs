namespace Juluo.Channels;

/// <summary>Finds the people mentioned in a text, among those who may read the channel.</summary>
internal sealed class MentionReading(UnitOfWork work, Clock clock)
{
    public async Task<(string Text, IReadOnlyList<PersonId> People)> Read(string typed, Channel channel, CancellationToken stop)
    {
        if (!typed.Contains('@', StringComparison.Ordinal) && !typed.Contains('＠', StringComparison.Ordinal))
            return (typed, []);
        var spoken = await new PeopleFacade(work, clock).Mentioned(typed.Replace('＠', '@'), stop);
        if (spoken.Count > 0 && channel.Circle is { } circle)
        {
            var members = await new CirclesFacade(work, clock).Members(circle.Id, stop);
            spoken.RemoveAll(p => !members.Contains(p.Person));
        }

        return Mentions.Read(typed, spoken);
    }
}
