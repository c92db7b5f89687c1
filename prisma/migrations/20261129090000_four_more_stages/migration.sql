-- Stages that whautomate has. Each where it belongs in the order of stages, which is that of the enum.
ALTER TYPE "LifecycleStage" ADD VALUE 'ENGAGED' BEFORE 'LEAD';
ALTER TYPE "LifecycleStage" ADD VALUE 'FOLLOW_UP_REQUIRED' BEFORE 'CUSTOMER';
ALTER TYPE "LifecycleStage" ADD VALUE 'LOST';
ALTER TYPE "LifecycleStage" ADD VALUE 'INACTIVE';
