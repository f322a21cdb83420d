using System.Collections;
using System.Text.Json;

namespace Juluo.Questionnaires;

/// <summary>Answers by the names of their questions. Immutable; changes give a new set.</summary>
public sealed class AnswerSet : IReadOnlyCollection<KeyValuePair<string, AnswerValue>>, IEquatable<AnswerSet>
{
    /// <summary>A set without answers.</summary>
    public static readonly AnswerSet Empty = new([]);

    private readonly SortedDictionary<string, AnswerValue> answers;

    /// <summary>Creates a set; the last of several answers to one question counts.</summary>
    public AnswerSet(IEnumerable<KeyValuePair<string, AnswerValue>> answers)
    {
        this.answers = new(StringComparer.Ordinal);
        foreach (var (question, answer) in answers)
            this.answers[question] = answer;
    }

    public int Count => answers.Count;

    /// <summary>Returns the answer to a question; null if there is none.</summary>
    public AnswerValue? this[string question] => answers.GetValueOrDefault(question);

    /// <param name="answer">The answer; null removes it.</param>
    public AnswerSet With(string question, AnswerValue? answer) =>
        new(answer is null ? answers.Where(a => a.Key != question) : answers.Append(new(question, answer)));

    /// <summary>Returns the answers to questions that match a condition.</summary>
    public AnswerSet Where(Func<string, bool> question) => new(answers.Where(a => question(a.Key)));

    /// <summary>Merges these answers with others. If both answer a question, the answer here takes precedence.</summary>
    public AnswerSet Over(AnswerSet others) => new(others.answers.Concat(answers));

    /// <summary>Returns the stored form: an object by question, each answer with its kind.</summary>
    public string Json() => JsonSerializer.Serialize<IReadOnlyDictionary<string, AnswerValue>>(answers, AnswerJson.Options);

    /// <summary>Reads the output of <see cref="Json"/>.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static AnswerSet Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, AnswerValue>>(json, AnswerJson.Options)!);

    public bool Equals(AnswerSet? other) => other is not null && answers.SequenceEqual(other.answers);

    public override bool Equals(object? obj) => Equals(obj as AnswerSet);

    public override int GetHashCode() => answers.Count;

    public IEnumerator<KeyValuePair<string, AnswerValue>> GetEnumerator() => answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
