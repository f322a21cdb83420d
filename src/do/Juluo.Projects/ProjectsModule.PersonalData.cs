namespace Juluo.Projects;

public sealed partial class ProjectsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("projects", "projects.team_member", "person_id").Moves(
                unless: "o.project_id = t.project_id and o.state <> 'over' and t.state <> 'over'"
            ),
            new PersonalDataField("projects", "projects.project", "made_by").Cleared("made_by"),
            new PersonalDataField("projects", "projects.brief", "posted_by").Moves().Cleared("posted_by").AlsoShown(),
            new PersonalDataField("projects", "projects.log_person", "person_id").Moves("t.entry_id", "o.entry_id = t.entry_id"),
            new PersonalDataField("projects", "projects.log_entry", "written_by").Moves().Cleared("written_by").AlsoShown(),
            new PersonalDataField("projects", "projects.attachment", "added_by")
                .Moves()
                .Cleared("added_by")
                .AlsoShown()
                .WithFiles("file_key", "small_key"),
            new PersonalDataField("projects", "projects.outcome", "added_by").Cleared("added_by"),
            new PersonalDataField("project-agreements", "projects.agreement_signature", "person_id").NotShown(),
            new PersonalDataField("project-agreements", "projects.agreement", "written_by")
                .In("shares")
                .ErasedBy("projects.forget_in_agreements")
                .ReadBy("projects.agreement_data")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["projects.agreement_signature.project_id"] = "a project",
            },
        };
}
