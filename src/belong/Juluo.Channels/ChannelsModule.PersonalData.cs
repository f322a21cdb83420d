namespace Juluo.Channels;

public sealed partial class ChannelsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("messages", "channels.message", "author_id").Moves().ErasedBy("channels.forget_in_channels"),
            new PersonalDataField("messages", "channels.message", "mentions", "removed_by")
                .ErasedBy("channels.forget_in_channels")
                .NotShown(),
            new PersonalDataField("messages", "channels.channel_file", "by_person").Moves().WithFiles("file_key", "small_key"),
            new PersonalDataField("messages", "channels.reaction", "person_id").Moves(
                "t.message_id || chr(31) || t.emoji",
                "o.message_id = t.message_id and o.emoji = t.emoji"
            ),
            new PersonalDataField("messages", "channels.channel_reader", "person_id").Moves("t.channel_id", "o.channel_id = t.channel_id"),
            new PersonalDataField("messages", "channels.channel", "made_by").Cleared("made_by"),
            new PersonalDataField("messages", "channels.bridge", "made_by").Cleared("made_by")
        );
}
