namespace Juluo.Forms;

public sealed partial class FormsModule : Module
{
    public override string Name => "forms";

    public override string Sentence => "What is asked, and what people answer: forms, the way through them, and their documents.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(PicturesModule)];
}
