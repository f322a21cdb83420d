namespace Juluo.Matching;

public sealed partial class MatchingModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("matching", "matching.capacity", "person_id").Moves("'all'", "true"),
            new PersonalDataField("matching", "matching.do_not_match", "person_id").Moves(
                "t.other_id",
                "o.other_id = t.other_id",
                other: "other_id"
            ),
            // The people who do not want to meet someone are never disclosed, least of all to that person.
            new PersonalDataField("matching", "matching.do_not_match", "other_id")
                .Moves("t.person_id", "o.person_id = t.person_id", other: "person_id")
                .NotShown(),
            new PersonalDataField("suggestions", "matching.suggestion", "a", "b")
                .Incidental()
                .Without("arm", "state", "touched", "value", "terms"),
            new PersonalDataField("suggestions", "matching.suggestion").In("reasons").Struck(),
            new PersonalDataField("introductions", "matching.introduction", "a", "b").Without("hushed", "suggestion_id"),
            new PersonalDataField("introductions", "matching.introduction", "made_by").Cleared("made_by"),
            new PersonalDataField("introductions", "matching.introduction").In("reasons").Struck(),
            new PersonalDataField("introductions", "matching.turn", "person_id").Incidental(),
            new PersonalDataField("introductions", "matching.answer", "person_id"),
            new PersonalDataField("introductions", "matching.account", "person_id"),
            new PersonalDataField("introductions", "matching.link", "person_id").Incidental().NotShown(),
            new PersonalDataField("introduction-requests", "matching.request", "person_id").Moves(
                "t.other_id",
                "o.other_id = t.other_id",
                other: "other_id"
            ),
            // A request is disclosed only to the person who made it.
            new PersonalDataField("introduction-requests", "matching.request", "other_id")
                .Moves("t.person_id", "o.person_id = t.person_id", other: "person_id")
                .NotShown(),
            new PersonalDataField("matching", "matching.newcomer", "person_id").Incidental().NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["matching.suggestion.terms"] = "numbers about the two",
                ["matching.what_if.result"] = "counts of people",
            },
        };
}
