namespace Juluo.Lens;

public sealed partial class LensModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("dealings", "lens.interaction", "a", "b").ErasedBy("lens.forget").Without("batch", "id"),
            new PersonalDataField("visits", "lens.visit", "person_id").For(90),
            new PersonalDataField("ties", "lens.evidence", "a", "b").Incidental(),
            new PersonalDataField("ties", "lens.alias", "gone_id", "kept_id").NotShown(),
            new PersonalDataField("ties", "lens.alias_evidence", "gone_id", "other_id").Incidental().NotShown(),
            new PersonalDataField("ties", "lens.tie", "a", "b").Incidental().Without("hidden"),
            new PersonalDataField("ties", "lens.tie_week", "a", "b").Incidental(),
            // Statements by the other person belong to them.
            new PersonalDataField("corrections", "lens.correction", "by_person_id"),
            new PersonalDataField("corrections", "lens.correction", "a", "b").NotShown(),
            new PersonalDataField("introductions", "lens.introduction", "a", "b").NotShown(),
            new PersonalDataField("wants", "lens.ask", "person_id").Incidental().NotShown(),
            new PersonalDataField("picture", "lens.counted", "person_id").Incidental().NotShown(),
            new PersonalDataField("picture", "lens.spot", "person_id").Incidental().NotShown(),
            new PersonalDataField("imports", "lens.upload", "by_person_id")
                .Cleared("by_person_id")
                .AlsoShown()
                .Without("import_order", "report", "problems", "file_key", "nodes_key")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["lens.upload.import_order"] = "how to read the file",
                ["lens.upload.report"] = "how many rows it has",
                ["lens.tie.reasons"] = "facts about the two, who stand in their own columns",
                ["lens.correction.was"] = "the tie of the two before",
                ["lens.measure.detail"] = "numbers of the whole community",
                ["lens.reading.picture"] = "emptied by ForgetPicture",
            },
            Also = [typeof(ForgetPicture), typeof(PurgeUploadsOfPerson)],
        };
}
