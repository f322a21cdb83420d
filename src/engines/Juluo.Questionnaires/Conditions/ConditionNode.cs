namespace Juluo.Questionnaires;

/// <summary>A part of a condition, with three values: yes, no, and null if it depends on an unanswered question (Kleene).</summary>
internal abstract record ConditionNode
{
    public abstract bool? Of(AnswerSet answers);

    public abstract IEnumerable<string> Questions { get; }

    /// <summary>The part in the notation of conditions.</summary>
    public abstract string Text { get; }

    /// <summary>Precedence: decides if it needs brackets next to another part.</summary>
    public virtual int Strength => 3;

    private string Within(int strength) => Strength < strength ? $"({Text})" : Text;

    public sealed record Or(ConditionNode Left, ConditionNode Right) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => Left.Of(answers) | Right.Of(answers);

        public override IEnumerable<string> Questions => Left.Questions.Concat(Right.Questions);

        public override string Text => $"{Left.Within(1)} or {Right.Within(1)}";

        public override int Strength => 1;
    }

    public sealed record And(ConditionNode Left, ConditionNode Right) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => Left.Of(answers) & Right.Of(answers);

        public override IEnumerable<string> Questions => Left.Questions.Concat(Right.Questions);

        public override string Text => $"{Left.Within(2)} and {Right.Within(2)}";

        public override int Strength => 2;
    }

    public sealed record Not(ConditionNode Of_) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => !Of_.Of(answers);

        public override IEnumerable<string> Questions => Of_.Questions;

        public override string Text => $"not {Of_.Within(3)}";
    }

    /// <summary>The question's name alone: the answer is yes.</summary>
    public sealed record Yes(string Question) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => answers[Question]?.Is("yes");

        public override IEnumerable<string> Questions => [Question];

        public override string Text => Question;
    }

    public sealed record Is(string Question, string Value, bool Same) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => answers[Question] is { } answer ? answer.Is(Value) == Same : null;

        public override IEnumerable<string> Questions => [Question];

        public override string Text => $"{Question} is {(Same ? "" : "not ")}{Quoted(Value)}";
    }

    public sealed record Includes(string Question, string Value) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) =>
            answers[Question] switch
            {
                null => null,
                SaidSeveral several => several.Choices.Contains(Value, StringComparer.OrdinalIgnoreCase),
                SaidText text => text.Text.Contains(Value, StringComparison.OrdinalIgnoreCase),
                var other => other.Is(Value),
            };

        public override IEnumerable<string> Questions => [Question];

        public override string Text => $"{Question} includes {Quoted(Value)}";
    }

    /// <param name="Value">A number, or a day as counted by <see cref="SaidDay.NumberOf"/>.</param>
    /// <param name="Said">The number or day as written.</param>
    public sealed record Compared(string Question, string Sign, decimal Value, string Said) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) =>
            answers[Question]?.Number is { } number
                ? Sign switch
                {
                    ">" => number > Value,
                    ">=" => number >= Value,
                    "<" => number < Value,
                    _ => number <= Value,
                }
                : null;

        public override IEnumerable<string> Questions => [Question];

        public override string Text => $"{Question} {Sign} {Said}";
    }

    /// <summary>A comparison of two numbers, or two days, at least one of which is computed.</summary>
    public sealed record Against(ConditionAmount Left, string Sign, ConditionAmount Right) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) =>
            (Left.Of(answers), Right.Of(answers)) is ({ } left, { } right)
                ? Sign switch
                {
                    ">" => left > right,
                    ">=" => left >= right,
                    "<" => left < right,
                    "<=" => left <= right,
                    "is" => left == right,
                    _ => left != right,
                }
                : null;

        public override IEnumerable<string> Questions => Left.Questions.Concat(Right.Questions);

        public override string Text => $"{Left.Text} {Sign} {Right.Text}";
    }

    /// <summary>A comparison of two answers for equality or inequality.</summary>
    public sealed record SameAs(string Question, string Other, bool Same) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) =>
            (answers[Question], answers[Other]) is ({ } one, { } other) ? SayTheSame(one, other) == Same : null;

        public override IEnumerable<string> Questions => [Question, Other];

        public override string Text => $"{Question} is {(Same ? "" : "not ")}same as {Other}";

        private static bool SayTheSame(AnswerValue one, AnswerValue other) =>
            (one.Number, other.Number, PersonName.In(one), PersonName.In(other)) switch
            {
                ({ } number, { } second, _, _) => number == second,
                (_, _, { } name, { } second) => PersonName.Same(name, second),
                _ => one.Equals(other),
            };
    }

    /// <summary>A test for an answer. Never null; a table without rows counts as unanswered.</summary>
    public sealed record Answered(string Question, bool Is_) : ConditionNode
    {
        public override bool? Of(AnswerSet answers) => answers[Question] is not (null or SaidRows { Rows.Count: 0 }) == Is_;

        public override IEnumerable<string> Questions => [Question];

        public override string Text => $"{Question} is {(Is_ ? "" : "not ")}answered";
    }

    private static string Quoted(string value) =>
        value.Length > 0
        && value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/')
        && value.ToLowerInvariant() is not ("and" or "or" or "not" or "is" or "includes" or "answered" or "same")
            ? value
            : $"\"{value}\"";
}
