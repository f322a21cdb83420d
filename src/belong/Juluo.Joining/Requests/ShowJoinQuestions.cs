namespace Juluo.Joining;

/// <summary>GET /join/questions — what the community asks, for operators to change; and whether the door is open at all.</summary>
[Get("/join/questions", "people.manage", Page = typeof(JoinQuestionsPage))]
internal sealed class ShowJoinQuestions(JoinBook book) : Slice<Nothing, JoinOutput>
{
    public override async Task<Outcome<JoinOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new JoinOutput(await book.Open(stop), await book.Questions(stop));
}
