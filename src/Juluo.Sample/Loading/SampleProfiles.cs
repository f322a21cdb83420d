namespace Juluo.Sample;

/// <summary>Profile texts beyond name and profession: long for some people, empty for others. Always the same for a person.</summary>
internal static class SampleProfiles
{
    public static SaidOfMe? Of(SamplePerson person, LocalDate today) =>
        person.Number % 7 == 6
            ? null
            : new(
                Pronouns: person.Number % 13 == 3 ? "they"
                    : person.Number % 13 == 8 ? "不拘"
                    : null,
                About: person.Offers.Count > 0 && person.Number % 3 == 0 ? About(person) : null,
                Skills: string.Join(
                    '、',
                    person.Offers.SelectMany(o => o.Skills).Select(s => s.Name.In(person.Languages[0])).Distinct().Take(3)
                ),
                Languages:
                [
                    .. person
                        .Languages.Select(l => l.Split('-')[0])
                        .Where(SpokenLanguages.All.Contains)
                        .Concat(person.Number % 3 == 1 ? ["nan"] : [])
                        .Distinct(),
                ],
                Links: person.Number % 5 == 0 ? $"https://{person.Key}.example.org" : null,
                Availability: person.Number % 4 == 1 ? Availability.Open
                    : person.Number % 11 == 4 ? Availability.Quiet
                    : null,
                QuietUntil: person.Number % 11 == 4 && person.Number % 4 != 1 ? today.PlusDays(4) : null
            );

    private static string About(SamplePerson person) =>
        person.Languages[0].StartsWith("zh", StringComparison.Ordinal)
            ? $"做{person.Trade.Name.In("zh-Hant")}，{person.JoinedOn.Year} 年開始在這裡工作。有空歡迎過來聊聊。"
            : $"{person.Trade.Name.In("en")}, here since {person.JoinedOn.Year}. Come over when you have a question.";
}
