namespace Juluo.Needs;

public sealed partial class NeedsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("responses", "needs.response", "person_id")
                .Moves("t.want_id", "o.want_id = t.want_id", other: "author_id")
                .Without("counted_at"),
            // Messages to the author belong to those who wrote them; and responses hidden from the author must not be disclosed.
            new PersonalDataField("responses", "needs.response", "author_id")
                .Moves("t.want_id || ' ' || t.person_id", other: "person_id")
                .NotShown(),
            new PersonalDataField("responses", "needs.need_link", "person_id").Incidental().NotShown().For(180, "made_at"),
            new PersonalDataField("wants", "needs.closing", "person_id").Moves("t.want_id"),
            new PersonalDataField("matching", "needs.unmet_need", "person_id").Incidental().NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["needs.unmet_need.want_id"] = "what the person needs",
                ["needs.response.want_id"] = "what the author needs or offers",
                ["needs.need_link.want_id"] = "what another needs",
                ["needs.closing.want_id"] = "what the person needs or offers",
                ["needs.want_vector.vector"] =
                    "what a text of a need or an offer means, by its digest: ForgetVectorsOfPerson and EmbedPostings take it away",
            },
            Also = [typeof(ForgetVectorsOfPerson)],
        };
}
