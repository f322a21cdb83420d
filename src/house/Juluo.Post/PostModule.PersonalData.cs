namespace Juluo.Post;

public sealed partial class PostModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("mail", "post.mail_holder", "person_id").Moves().Without("forward_to"),
            new PersonalDataField("mail", "post.mail_holder", "made_by").Cleared("made_by"),
            new PersonalDataField("mail", "post.mail_item", "person_id").Moves().For(365, "closed_at").WithFiles("photo", "photo_small"),
            new PersonalDataField("mail", "post.mail_item", "taken_by").Cleared("taken_by"),
            new PersonalDataField("mail", "post.mail_item", "closed_by").Cleared("closed_by"),
            new PersonalDataField("mail", "post.mail_step", "by_person").Cleared("by_person"),
            new PersonalDataField("identity", "post.identity_check", "person_id").Moves().For(5 * 365, "checked_at").Without("last_signs"),
            new PersonalDataField("identity", "post.identity_check", "checked_by").Cleared("checked_by")
        );
}
