using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>A notification is written without knowing its reader: names in both languages are passed in both, and each reader gets theirs.</summary>
[Trait("Category", "Layers")]
public sealed partial class NotificationLanguageTests
{
    private static readonly App App = Modules.App;
    private static readonly Catalogue Catalogue = new(App.Modules.Select(r => r.GetType().Assembly).Append(typeof(Modules).Assembly));

    [Fact] // seen to fail with the names of rooms, circles, channels, plans and eight more as Chinese strings: 19 places
    public void Nobody_hands_over_a_name_in_one_language()
    {
        var tellers = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var text = file.Contains("/obj/", StringComparison.Ordinal) ? "" : File.ReadAllText(file);
            if (!Notifying().IsMatch(text))
                continue;
            tellers++;
            // Subjects of the log and mails to one reader in their language are in the same files, but written differently.
            foreach (Match said in OneLanguage().Matches(Log().Replace(text, "")))
                wrong.Add($"{Path.GetRelativePath(Repository.Root, file)}: {said.Value.Trim()}");
        }

        tellers.ShouldBeGreaterThan(20);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Every_sentence_that_is_told_takes_names_in_both_languages()
    {
        var kinds = App.Notifications.Keys.ToList();
        var told = Catalogue.Keys(Languages.English).Where(k => Told().IsMatch(k)).ToList();
        kinds.Count.ShouldBeGreaterThan(15);
        told.Count.ShouldBeGreaterThan(kinds.Count);
        foreach (var language in Languages.All)
        {
            var words = new Words(Catalogue, language, NodaTime.DateTimeZone.Utc);
            foreach (var key in told)
            {
                var with = Catalogue.Find(language, key)!.Names.ToDictionary(n => n, object? (_) => new LocalizedText("甲乙", "Alpha"));
                string said;
                try
                {
                    said = words.Say(key, with);
                }
                catch (Exception e) when (e is FormatException or InvalidCastException)
                {
                    continue; // it counts something
                }

                said.ShouldNotContain(language == Languages.English ? "甲乙" : "Alpha", Shouldly.Case.Sensitive, key);
                if (with.Count > 0)
                    said.ShouldContain(language == Languages.English ? "Alpha" : "甲乙", Shouldly.Case.Sensitive, key);
            }
        }
    }

    [GeneratedRegex(@"otifier\s*\.Notify|\.NotifyPermitted\(|\bNotification \w+\(")]
    private static partial Regex Notifying();

    [GeneratedRegex(@"audit\.Did\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")]
    private static partial Regex Log();

    [GeneratedRegex(@"\b\w+ = [^,;{}]*(?:\w(?:Zh|En)\b(?!\()|\.Name\((?:Languages\.\w+|caller\.Language|Language)?\))[^\n]*")]
    private static partial Regex OneLanguage();

    [GeneratedRegex(@"^(?:\w+\.(?:told|notice)\.|people\.request\.waits|webhooks\.failed|matching\.mail\.\w+\.subject)")]
    private static partial Regex Told();
}
