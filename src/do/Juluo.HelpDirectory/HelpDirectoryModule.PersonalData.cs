namespace Juluo.HelpDirectory;

/// <summary>Personal data of people who manage the directory or report mistakes. A visitor's report is anonymous.</summary>
public sealed partial class HelpDirectoryModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("help-directory", "helpdirectory.entry", "made_by").Moves().Cleared("made_by").AlsoShown(),
            new PersonalDataField("help-corrections", "helpdirectory.correction", "by_person").Moves().Cleared("by_person").AlsoShown(),
            new PersonalDataField("help-directory", "helpdirectory.decision", "decided_by")
                .Moves("t.correction_id")
                .Cleared("decided_by")
                .NotShown(),
            new PersonalDataField("help-directory", "helpdirectory.upload", "made_by").Moves().Cleared("made_by").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["helpdirectory.entry.hsds"] = "what is offered to everyone, which anyone may read",
                ["helpdirectory.entry_place.hsds"] = "where it is offered, which anyone may read",
                ["helpdirectory.organisation.hsds"] = "who offers it, which anyone may read",
                ["helpdirectory.place.hsds"] = "a place, which anyone may read",
                ["helpdirectory.import_fault.text"] = "what a list offers to everyone, as it came",
                ["helpdirectory.correction.fields"] = "fields of the form of an entry: phones, hours, an address",
            },
        };
}
