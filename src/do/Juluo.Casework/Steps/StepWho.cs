namespace Juluo.Casework;

/// <summary>Who does a step.</summary>
[Named("step-who")]
public enum StepWho
{
    Applicant,
    Office,
    Professional,
}
