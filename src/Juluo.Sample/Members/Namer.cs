namespace Juluo.Sample;

/// <summary>Generates names that are unique in the community, as long as there are enough.</summary>
internal sealed class Namer(ulong seed)
{
    private const int Tries = 24;
    private static readonly double[] OriginWeights = [.. SampleCatalogue.Origins.Select(o => o.Weight)];
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, int> givenTimes = [];

    public Named Name(int number, double foreignShare)
    {
        var chance = Chance.Of(seed, Topic.Names, number);
        var named = Draw(chance, foreignShare);
        for (
            var i = 0;
            i < Tries
                && (taken.Contains(named.Latin) || givenTimes.GetValueOrDefault(named.Given) > number / SampleCatalogue.GivenNames.Count);
            i++
        )
        {
            named = Draw(chance, foreignShare);
        }

        taken.Add(named.Latin);
        givenTimes[named.Given] = givenTimes.GetValueOrDefault(named.Given) + 1;
        return named;
    }

    /// <summary>The local part of an email address: letters a–z and dots, without diacritics.</summary>
    public static string Mailbox(string latin)
    {
        var plain = latin
            .ToLowerInvariant()
            .Normalize(NormalizationForm.FormD)
            .Replace('đ', 'd')
            .Replace(' ', '.')
            .Replace("-", "", StringComparison.Ordinal);
        return string.Concat(plain.Where(c => char.IsAsciiLetterLower(c) || c == '.'));
    }

    private static Named Draw(Chance chance, double foreignShare) => chance.Hit(foreignShare) ? Foreign(chance) : Local(chance);

    private static Named Local(Chance chance)
    {
        var family = SampleCatalogue.FamilyNames[chance.Weighted(SampleCatalogue.FamilyNameWeights)];
        var given = chance.Pick(SampleCatalogue.GivenNames);
        List<string> languages = ["zh-Hant"];
        if (chance.Hit(0.55))
        {
            languages.Add("en");
        }

        var home = chance.Unit();
        languages.AddRange(
            home switch
            {
                < 0.45 => ["nan"],
                < 0.53 => ["hak"],
                _ => [],
            }
        );
        if (chance.Hit(0.12))
        {
            languages.Add("ja");
        }

        return new(family.Zh + given.Zh, $"{given.Latin} {family.Latin}", given.Zh, languages);
    }

    private static Named Foreign(Chance chance)
    {
        var origin = SampleCatalogue.Origins[chance.Weighted(OriginWeights)];
        var given = chance.Pick(origin.Given);
        if (origin.Order == "whole")
        {
            return new(given.Native, given.Latin, given.Native, origin.Languages);
        }

        var family = chance.Pick(origin.Family);
        var native = origin.Order == "east" ? family.Native + given.Native : $"{given.Native} {family.Native}";
        var languages = chance.Hit(0.6) || origin.Languages[0] == "zh-Hant" ? origin.Languages.Append("zh-Hant") : origin.Languages;
        return new(native, $"{given.Latin} {family.Latin}", given.Native, [.. Spoken(origin.Languages[0], languages)]);
    }

    // The program speaks two languages: people who have neither as a native language use Chinese if they know it, else English.
    private static IEnumerable<string> Spoken(string mother, IEnumerable<string> languages)
    {
        var all = languages.Append("en").Distinct().ToList();
        var first =
            mother is "zh-Hant" or "en" ? mother
            : mother is "vi" or "ja" && all.Contains("zh-Hant") ? "zh-Hant"
            : "en";
        return all.Prepend(first).Distinct();
    }

    internal sealed record Named(string Native, string Latin, string Given, IReadOnlyList<string> Languages);
}
