using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Matching.Tests;

/// <summary>Helpers for people's actions with introductions.</summary>
internal static class Introducing
{
    public static async Task<IntroductionId> Introduced(
        this Ground ground,
        Community community,
        PersonId one,
        PersonId other,
        PersonId by,
        string? note = "they have the same question"
    ) => (await ground.Do<IntroducePeople, IntroducePeople.Input, IntroductionBegun>(community.As(by), new(one, other, note))).Value.Id;

    public static Task<Outcome<AnswerGiven>> Answers(
        this Ground ground,
        Community community,
        PersonId person,
        IntroductionId id,
        YesNo said
    ) => ground.Do<AnswerIntroduction, AnswerIntroduction.Input, AnswerGiven>(community.As(person), new(id, said));

    public static Task<Introduction?> Introduction(this Ground ground, Community community, IntroductionId id) =>
        ground.In(community, s => s.GetRequiredService<IntroductionStore>().Find(id, default));

    public static async Task<MyStage?> StageOf(this Ground ground, Community community, PersonId person, IntroductionId id)
    {
        var list = (await ground.Do<MyIntroductions, Nothing, MyList>(community.As(person), new())).Value;
        return list.All.FirstOrDefault(i => i.Id == id)?.Stage(list.Now);
    }

    /// <summary>The number of mails, waiting or sent, about an introduction, or about one fact of it.</summary>
    public static Task<long> Mails(this Ground ground, IntroductionId id, string fact = "%") =>
        ground.Database.Ask<long>(
            "select count(*) from delivery.mail m join delivery.notification n on m.key = 'notification:' || n.id where n.key like $1",
            $"introduction:{id}:{fact}"
        );

    /// <summary>The secret of the link in the mail of a kind to a person.</summary>
    public static async Task<string?> Token(this Ground ground, IntroductionId id, string fact, PersonId person)
    {
        var text = await ground.Database.Ask<string>(
            """
            select body_text from delivery.mail m join delivery.notification n on m.key = 'notification:' || n.id
            where n.key = $1 and n.person_id = $2
            """,
            $"introduction:{id}:{fact}",
            person.Value
        );
        var at = text?.IndexOf("/answers/", StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : text![(at + 9)..].Split('?', '\n')[0];
    }
}
