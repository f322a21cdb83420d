namespace Juluo.Forms;

public sealed partial class FormsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("forms", "forms.document_page", "person_id").Moves().WithFiles("file_key", "small_key"),
            new PersonalDataField("forms", "forms.submission", "person_id")
                .Moves()
                .Without("sealed", "typed", "trial", "answered")
                .For(365),
            new PersonalDataField("forms", "forms.form", "draft_by").Cleared("draft_by"),
            new PersonalDataField("forms", "forms.form_version", "published_by").Cleared("published_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["forms.submission.answers"] = "what its person answered, which goes with the row",
            },
        };
}
