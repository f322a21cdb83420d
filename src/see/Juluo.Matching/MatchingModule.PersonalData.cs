namespace Juluo.Matching;

public sealed partial class MatchingModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("matching", "matching.capacity", "person_id"),
            new Holding("matching", "matching.do_not_match", "person_id"),
            // Who does not wish to meet me is for nobody to know, me least of all.
            new Holding("matching", "matching.do_not_match", "other_id").NotShown(),
            new Holding("suggestions", "matching.suggestion", "a", "b").Without("arm", "state", "touched", "value", "terms"),
            new Holding("suggestions", "matching.suggestion").In("reasons").Struck(),
            new Holding("introductions", "matching.introduction", "a", "b").Without("hushed", "suggestion_id"),
            new Holding("introductions", "matching.introduction", "made_by").Cleared("made_by"),
            new Holding("introductions", "matching.introduction").In("reasons").Struck(),
            new Holding("introductions", "matching.turn", "person_id"),
            new Holding("introductions", "matching.answer", "person_id"),
            new Holding("introductions", "matching.account", "person_id"),
            new Holding("introductions", "matching.link", "person_id").NotShown(),
            new Holding("matching", "matching.newcomer", "person_id").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal) { ["matching.suggestion.terms"] = "numbers about the two" },
        };
}
